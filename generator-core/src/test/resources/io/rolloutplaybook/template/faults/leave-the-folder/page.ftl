<#include "../in-loop/page.ftl">
