<document title="${doc.rollout.title)}"/>
