<#include "macros/comon.ftl">
