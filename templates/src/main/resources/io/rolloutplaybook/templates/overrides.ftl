<#-- Empty on purpose. A file of this name in your own templates folder is read after the defaults:
     a macro or function that it defines takes the place of the default one of the same name. -->
