def log = new File(basedir, 'build.log').text
def expected = new File(basedir, 'expected.txt').readLines()
for (line in expected) {
  assert log.contains(line)
}
assert !log.contains('at io.rolloutplaybook')
assert new File(basedir, 'target/playbook').list().toList() == ['communications-plan.pdf']
assert new File(basedir, 'target/playbook/communications-plan.pdf').text == 'earlier'
