def log = new File(basedir, 'build.log').text
assert log.contains('Communications plan for Everyone who travels: travellers/communications-plan.pdf (')
assert log.contains('Communications plan for Those who approve trips: approvers/communications-plan.pdf (')
assert log.contains('Removed approvers/communications-plan.pdf, no longer produced')
assert log.contains('rollout.yaml: error: `aprovers` is not the id of an audience of this rollout [unknown-audience]')
assert log.contains('= Did you mean `approvers`?')

// the last run changed nothing
def names = new File(basedir, 'target/playbook').list().findAll { !it.startsWith('.') }.sort()
assert names == ['communications-plan.pdf', 'communications-plan.xlsx']
