<document title="${doc.rollout.title + 1 / 0}"/>
