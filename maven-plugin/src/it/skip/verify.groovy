assert new File(basedir, 'build.log').text.contains('Nothing is generated: playbook.skip is set')
assert !new File(basedir, 'target').exists()
