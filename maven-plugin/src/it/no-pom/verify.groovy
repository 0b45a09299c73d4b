for (folder in ['target/playbook', 'out']) {
  for (format in ['pdf', 'docx', 'xlsx']) {
    assert new File(basedir, folder + '/communications-plan.' + format).length() > 1000
  }
}
assert new File(basedir, 'rollout.schema.json').length() > 1000
// nothing stays literal
assert basedir.list().every { !it.contains('{') }
