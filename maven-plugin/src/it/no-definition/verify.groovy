def log = new File(basedir, 'build.log').text
assert log.contains('nothing was generated, 2 errors to correct:')
assert log.contains('playbook.definition: error: there is neither `rollout.yaml` nor `src/playbook/rollout.yaml`')
assert log.contains('playbook.formats: error: there is no format `pfd` [unknown-format]')
assert log.contains('= Did you mean `pdf`?')
