${doc.rollout?api.class}
