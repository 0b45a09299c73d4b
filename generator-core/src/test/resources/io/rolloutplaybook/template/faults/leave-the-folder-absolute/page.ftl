<#include "/../../secret.ftl">
