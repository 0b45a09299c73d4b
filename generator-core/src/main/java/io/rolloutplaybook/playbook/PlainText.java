package io.rolloutplaybook.playbook;

import io.rolloutplaybook.model.MessageText;
import io.rolloutplaybook.model.MessageText.Item;
import io.rolloutplaybook.model.MessageText.Part;
import io.rolloutplaybook.model.MessageText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a message as people type it where nothing can stand out: in a cell, in a chat. */
final class PlainText {
  private PlainText() {}

  static String of(MessageText message) {
    return String.join("\n\n", message.parts().stream().map(PlainText::part).toList());
  }

  private static String part(Part part) {
    List<String> lines = new ArrayList<>();
    for (Item item : part.items()) {
      String lead =
          switch (part.kind()) {
            case PARAGRAPH -> "";
            case BULLETS -> "- ";
            case NUMBERS -> lines.size() + 1 + ". ";
          };
      lines.add(lead + item(item));
    }
    return String.join("\n", lines);
  }

  private static String item(Item item) {
    StringBuilder text = new StringBuilder();
    StringBuilder words = new StringBuilder(); // of a link, which may be of several runs
    for (int i = 0; i < item.runs().size(); i++) {
      Run run = item.runs().get(i);
      text.append(run.text());
      if (run.link().isEmpty()) {
        continue;
      }
      words.append(run.text());
      Optional<String> next =
          i + 1 < item.runs().size() ? item.runs().get(i + 1).link() : Optional.empty();
      if (!next.equals(run.link())) {
        String address = run.link().get().replaceFirst("(?i)^mailto:", "");
        if (!words.toString().equals(run.link().get()) && !words.toString().equals(address)) {
          text.append(" (").append(address).append(')');
        }
        words.setLength(0);
      }
    }
    return text.toString();
  }
}
