package io.rolloutplaybook.analysis;

/** The seven questions that people ask about their role, in the order in which they are shown. */
public enum RoleQuestion {
  JOB,
  WORKFLOW,
  SKILLS,
  TRAINING,
  SPAN,
  CAREER_PATH,
  WORKLOAD
}
