def schema = new File(basedir, 'rollout.schema.json').text
assert schema.contains('"$schema" : "https://json-schema.org/draft/2020-12/schema"')
assert new File(basedir, 'editor/rollout.schema.json').text == schema
assert new File(basedir, 'pom.xml').text.startsWith('<?xml')
assert !new File(basedir, 'target').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('Wrote rollout.schema.json')
assert log.count('Put this line at the top') == 1
assert log.contains('# yaml-language-server: $schema=editor/rollout.schema.json')
assert log.contains('pom.xml: error: there is something else of this name, which is not overwritten [foreign-file]')
