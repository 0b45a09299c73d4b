<document>
  ${(1..)?filter(n -> n lt 0)?first}
</document>
