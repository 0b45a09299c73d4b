def names = new File(basedir, 'target/playbook').list().findAll { !it.startsWith('.') }.sort()
assert names == ['communications-plan.pdf', 'communications-plan.xlsx']
assert new File(basedir, 'build.log').text.contains('Removed communications-plan.docx, no longer produced')
