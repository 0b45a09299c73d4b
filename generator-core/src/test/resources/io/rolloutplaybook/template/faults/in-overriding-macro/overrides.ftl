<#macro rollout_facts>
<fact label="Launch"><@day doc.rollout.launch/></fact>
<fact label="Sponsor"><bold>Priya</bold></fact>
</#macro>
