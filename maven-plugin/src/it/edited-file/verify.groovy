def log = new File(basedir, 'build.log').text
assert log.contains('nothing was generated, 2 errors to correct:')
assert log.contains('target/playbook/communications-plan.docx: error: this file was not written by the run before and is not overwritten [foreign-file]')
assert log.contains('target/playbook/communications-plan.xlsx: error: this file was edited since it was generated and is not overwritten [edited-file]')
assert log.contains('Kept communications-plan.docx')
assert log.contains('Kept communications-plan.xlsx')
def folder = new File(basedir, 'target/playbook')
assert new File(folder, 'communications-plan.xlsx').text == 'filled in'
assert new File(folder, 'communications-plan.docx').text == 'a letter'
assert new File(folder, 'communications-plan.pdf').length() > 1000
