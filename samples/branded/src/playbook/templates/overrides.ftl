<#-- Facts on the cover: as the default ones, with whom to ask and without the version. -->
<#macro rollout_facts>
<fact label="Launch"><@day doc.rollout.launch "full"/></fact>
<#if doc.rollout.sponsorName??>
<fact label="Sponsor">${doc.rollout.sponsorName}<#if doc.rollout.sponsorTitle??><note>${doc.rollout.sponsorTitle}</note></#if></fact>
</#if>
<fact label="As of"><@day doc.rollout.asOf "long"/></fact>
<fact label="Questions to">The pricing desk, extension 4100</fact>
</#macro>
