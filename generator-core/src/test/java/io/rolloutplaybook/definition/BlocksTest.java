package io.rolloutplaybook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void advice_knows_the_keys_of_every_block_that_is_no_list() throws IOException {
    Map<String, List<String>> written = new TreeMap<>();
    for (Reference.Block block : Reference.read().blocks()) {
      if (DefinitionReader.BLOCKS.containsKey(block.heading())) {
        written.put(
            block.heading(),
            List.copyOf(new TreeSet<>(block.keys().stream().map(Reference.Key::name).toList())));
      }
    }
    Map<String, List<String>> known = new TreeMap<>();
    DefinitionReader.BLOCKS.forEach(
        (block, keys) -> {
          TreeSet<String> all = new TreeSet<>(keys);
          if (block.equals("rollout")) {
            all.add("extra");
          }
          known.put(block, List.copyOf(all));
        });
    assertThat(known).isEqualTo(written).hasSize(5);
  }
}
