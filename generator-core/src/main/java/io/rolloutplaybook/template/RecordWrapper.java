package io.rolloutplaybook.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import io.rolloutplaybook.model.RoughDate;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows templates the components of records and plain values, and nothing else: no method, no
 * class, no other object.
 *
 * <p>An absent value is missing, a date is text such as {@code 2027-03-01}, a duration such as
 * {@code PT90M}, an enum its name in lower case with hyphens, a set a sorted list. A date that is
 * no more exact than a month or a quarter says so after the day that it counts as: {@code
 * 2027-03-31 month}; so what templates do with the day's digits, or by their order, stays right.
 */
final class RecordWrapper implements ObjectWrapper {
  /** All handles have one type, so that they share the code that calls them. */
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private final Map<Class<?>, Components> components = new ConcurrentHashMap<>();

  /** A record type's components; a handle is made for those that a template asks for. */
  private static final class Components {
    private final Map<String, RecordComponent> all = new LinkedHashMap<>();
    private final Map<String, MethodHandle> handles = new ConcurrentHashMap<>();

    Components(Class<?> type) {
      for (RecordComponent component : type.getRecordComponents()) {
        all.put(component.getName(), component);
      }
    }

    Set<String> names() {
      return Collections.unmodifiableSet(all.keySet());
    }

    Optional<MethodHandle> handle(String name) {
      MethodHandle known = handles.get(name);
      if (known == null && all.containsKey(name)) {
        known = RecordWrapper.handle(all.get(name));
        handles.put(name, known);
      }
      return Optional.ofNullable(known);
    }
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value == null) {
      return null;
    } else if (value instanceof TemplateModel model) {
      return model;
    } else if (value instanceof Optional<?> optional) {
      return optional.isEmpty() ? null : wrap(optional.get());
    } else if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Number number) {
      return new SimpleNumber(number);
    } else if (value instanceof Boolean bool) {
      return bool ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    } else if (value instanceof Enum<?> constant) {
      return new SimpleScalar(key(constant));
    } else if (value instanceof LocalDate || value instanceof Duration) {
      return new SimpleScalar(value.toString());
    } else if (value instanceof RoughDate date) {
      return new SimpleScalar(date.day() + (date.isDay() ? "" : " " + key(date.precision())));
    } else if (value instanceof Record record) {
      return new RecordModel(record);
    } else if (value instanceof List<?> list) {
      return new ListModel(list);
    } else if (value instanceof Set<?> set) {
      return new ListModel(sorted(set));
    } else if (value instanceof Map<?, ?> map) {
      return new MapModel(map);
    }
    throw new TemplateModelException(
        "a value of the kind " + value.getClass().getSimpleName() + " is not for templates");
  }

  /** Sets have no order of their own, and two runs must write the same. */
  private static List<Object> sorted(Set<?> set) {
    List<Object> list = new ArrayList<>(set);
    list.sort(
        Comparator.comparing((Object o) -> o instanceof Enum<?> e ? e.ordinal() : 0)
            .thenComparing(Object::toString));
    return list;
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Components components(Record record) {
    return components.computeIfAbsent(record.getClass(), Components::new);
  }

  /** Reflection would make a class for each accessor once it is called often. */
  private static MethodHandle handle(RecordComponent component) {
    try {
      return MethodHandles.lookup().unreflect(component.getAccessor()).asType(READ);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(component + " is not for templates", e);
    }
  }

  private static Object read(MethodHandle accessor, Object record) throws TemplateModelException {
    try {
      return accessor.invokeExact(record);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new TemplateModelException("cannot read a component of " + record.getClass(), e);
    }
  }

  /** A template names a component that its record does not have. */
  static final class UnknownNameException extends TemplateModelException {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final transient Collection<String> known;

    UnknownNameException(String name, Collection<String> known) {
      super("there is no " + name);
      this.name = name;
      this.known = List.copyOf(known);
    }

    String name() {
      return name;
    }

    Collection<String> known() {
      return known;
    }
  }

  /** A record as a hash; a name that it does not have is a mistake and no missing value. */
  private final class RecordModel implements TemplateHashModelEx {
    private final Record record;

    RecordModel(Record record) {
      this.record = record;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      Components known = components(record);
      MethodHandle accessor =
          known.handle(key).orElseThrow(() -> new UnknownNameException(key, known.names()));
      return wrap(read(accessor, record));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public int size() {
      return components(record).names().size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return new ListModel(List.copyOf(components(record).names()));
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
      List<Object> values = new ArrayList<>();
      for (String key : components(record).names()) {
        values.add(get(key));
      }
      return new ListModel(values);
    }
  }

  private final class MapModel implements TemplateHashModelEx {
    private final Map<String, Object> map = new LinkedHashMap<>();

    MapModel(Map<?, ?> source) {
      source.forEach(
          (key, value) -> map.put(key instanceof Enum<?> e ? key(e) : key.toString(), value));
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      return wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return new ListModel(new ArrayList<>(map.keySet()));
    }

    @Override
    public TemplateCollectionModel values() {
      return new ListModel(new ArrayList<>(map.values()));
    }
  }

  private final class ListModel implements TemplateSequenceModel, TemplateCollectionModel {
    private final List<?> list;

    ListModel(List<?> list) {
      this.list = list;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= list.size() ? null : wrap(list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }

    @Override
    public TemplateModelIterator iterator() {
      return new TemplateModelIterator() {
        private int next;

        @Override
        public TemplateModel next() throws TemplateModelException {
          return get(next++);
        }

        @Override
        public boolean hasNext() {
          return next < list.size();
        }
      };
    }
  }
}
