def log = new File(basedir, 'build.log').text
for (line in new File(basedir, 'expected.txt').readLines()) {
  assert log.contains(line)
}
assert !log.contains('at io.rolloutplaybook')

// what the first run wrote is there, and of the first definition
def folder = new File(basedir, 'target/playbook')
assert folder.list().findAll { !it.startsWith('.') }.size() == 6
def word = new java.util.zip.ZipFile(new File(folder, 'communications-plan.docx'))
def text = word.getInputStream(word.getEntry('word/document.xml')).getText('UTF-8')
assert text.contains('New travel tool')
assert !text.contains('Another travel tool')
assert text.contains('Priya Raman') && text.contains('Everyone who travels')
word.close()
