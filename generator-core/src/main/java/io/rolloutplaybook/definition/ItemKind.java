package io.rolloutplaybook.definition;

import java.util.List;
import java.util.Locale;

/** What an id can name. */
enum ItemKind {
  PERSON("a person", "people", "People are"),
  AUDIENCE("an audience", "audiences", "Audiences are"),
  MILESTONE("a milestone", "milestones", "Milestones are"),
  MESSAGE("a key message", "messages", "Key messages are"),
  COMMUNICATION("a communication", "communications", "Communications are"),
  BEHAVIOUR("a behaviour", "behaviours", "Behaviours are"),
  SESSION("a coaching session", "sessions", "Coaching sessions are"),
  METRIC("a metric", "metrics", "Metrics are"),
  ROLE("a role", "roles", "Roles are"),
  WORKSTREAM("a workstream", "workstreams", "Workstreams are"),
  RISK("a risk", "risks", "Risks are"),
  DECISION("a decision", "decisions", "Decisions are"),
  ASSUMPTION("an assumption", "assumptions", "Assumptions are"),
  TRAINING("a training", "trainings", "Trainings are"),
  WAVE("a wave", "waves", "Waves are");

  /** Who can own, send, approve, coach. */
  static final List<ItemKind> PARTIES = List.of(PERSON, ROLE, AUDIENCE);

  /** Whose stance on the rollout can be told. */
  static final List<ItemKind> LEADERS = List.of(PERSON, AUDIENCE);

  /** Who can be trained. */
  static final List<ItemKind> TRAINED = List.of(ROLE, AUDIENCE);

  /** What a date can count from, beside launch. */
  static final List<ItemKind> DATED = List.of(MILESTONE, COMMUNICATION, SESSION, TRAINING, WAVE);

  /** What can take place once in each wave, and then has an id in each. */
  static final List<ItemKind> UNFOLDED = List.of(MILESTONE, COMMUNICATION, SESSION, TRAINING);

  /** What a communication can tell people about. */
  static final List<ItemKind> ANNOUNCED = List.of(MILESTONE, METRIC, ROLE, BEHAVIOUR, TRAINING);

  private final String article;
  private final String key;
  private final String plural;

  ItemKind(String article, String key, String plural) {
    this.article = article;
    this.key = key;
    this.plural = plural;
  }

  /** As in "a person". */
  String withArticle() {
    return article;
  }

  /** As in "person". */
  String noun() {
    return article.substring(article.indexOf(' ') + 1);
  }

  /** As in "communication", for derived ids. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key under which such items are written. */
  String key() {
    return key;
  }

  /** As in "People are". */
  String plural() {
    return plural;
  }
}
