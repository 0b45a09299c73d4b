<document title="${doc.rollout.title?uper_case}"/>
