${doc.rollout.getClass()}
