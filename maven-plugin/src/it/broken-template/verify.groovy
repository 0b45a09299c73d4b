def log = new File(basedir, 'build.log').text
for (line in new File(basedir, 'expected.txt').readLines()) {
  assert log.contains(line)
}
assert !log.contains('at io.rolloutplaybook')
assert !new File(basedir, 'target/playbook').exists()
