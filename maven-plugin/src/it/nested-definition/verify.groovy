assert new File(basedir, 'target/playbook/communications-plan.pdf').length() > 1000
