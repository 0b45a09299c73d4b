def folder = new File(basedir, 'target/playbook')
def start = { name -> new String(new File(folder, name).bytes, 0, 4, 'ISO-8859-1') }
assert start('communications-plan.pdf') == '%PDF'
assert start('communications-plan.docx').startsWith('PK')
assert start('communications-plan.xlsx').startsWith('PK')
assert new File(folder, '.playbook-manifest').isFile()

def log = new File(basedir, 'build.log').text
assert log =~ /\[INFO\] Communications plan: communications-plan.pdf \(\d+ pages?\), communications-plan.docx, communications-plan.xlsx \(\d+ sheets?\)/
assert log =~ /\[INFO\] 1 document, 3 files, \d+ pages? in \d+\.\d s: target\/playbook/
assert log.contains('left out, nothing to show: Objectives and key messages')
assert !log.contains('ERROR')
assert !log.contains('WARN')
