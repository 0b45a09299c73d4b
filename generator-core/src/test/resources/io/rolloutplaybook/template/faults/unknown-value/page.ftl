<document id="page" title="Page" subject="${dok.rollout.title}"></document>
