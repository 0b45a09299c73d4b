package io.rolloutplaybook.playbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What every document says about the rollout itself.
 *
 * @param language a BCP 47 tag
 * @param asOf what "today" means
 * @param daysToLaunch calendar days from the as-of date to launch; negative after launch
 * @param workingDaysToLaunch working days from the as-of date to launch; negative after launch
 * @param launched whether launch is on the as-of date or before it
 * @param sponsorName absent when nobody is named as the sponsor
 */
public record RolloutFacts(
    String title,
    Optional<String> organisation,
    Optional<String> summary,
    Optional<String> version,
    String language,
    LocalDate launch,
    LocalDate asOf,
    int daysToLaunch,
    int workingDaysToLaunch,
    boolean launched,
    Optional<String> sponsorName,
    Optional<String> sponsorTitle,
    Optional<String> timeZone) {}
