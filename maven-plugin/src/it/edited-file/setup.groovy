// one file that was edited since an earlier run, and one that no run wrote
def folder = new File(basedir, 'target/playbook')
folder.mkdirs()
new File(folder, 'communications-plan.xlsx').text = 'filled in'
new File(folder, 'communications-plan.docx').text = 'a letter'
new File(folder, '.playbook-manifest').text = '0' * 64 + '  communications-plan.xlsx\n'
return true
