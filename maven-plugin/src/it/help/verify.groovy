def expected = new File(basedir, 'expected.txt').text
def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
assert log.contains(expected)
