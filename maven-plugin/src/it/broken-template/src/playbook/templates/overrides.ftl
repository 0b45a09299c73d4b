<#-- Our own facts on the cover. -->
<#macro rollout_facts>
<fact label="Launch">${doc.rollout.launch}</fact>
<fact lable="Sponsor">Nobody yet</fact>
</#macro>
