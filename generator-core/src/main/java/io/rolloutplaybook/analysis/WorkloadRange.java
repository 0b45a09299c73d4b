package io.rolloutplaybook.analysis;

import java.math.BigDecimal;

/** Where a workload lies: from 80 to 100 % of capacity is sound. */
public enum WorkloadRange {
  BELOW,
  IN_RANGE,
  ABOVE;

  private static final BigDecimal LOW = new BigDecimal("0.80");

  static WorkloadRange of(BigDecimal share) {
    if (share.compareTo(LOW) < 0) {
      return BELOW;
    }
    return share.compareTo(BigDecimal.ONE) > 0 ? ABOVE : IN_RANGE;
  }
}
