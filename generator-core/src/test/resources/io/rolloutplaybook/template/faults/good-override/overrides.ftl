<#macro plan_document>
<document id="communications-plan" title="Kommunikationsplan" subject="${doc.rollout.title}" launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}" language="de">
<@plan_cover/>
</document>
</#macro>
<#macro rollout_facts>
<fact label="Start"><@day doc.rollout.launch "long"/></fact>
</#macro>
