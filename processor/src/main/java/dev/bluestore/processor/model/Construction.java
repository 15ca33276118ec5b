package dev.bluestore.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** How an instance is made of its components, which stand in the order that this needs. */
public sealed interface Construction {
  /** {@code new Order(shop, number)}: the components are the parameters, in their order. */
  record Constructor() implements Construction {}

  /**
   * {@code Order.builder().shop(shop).number(number).build()}.
   *
   * @param type the builder
   * @param factory the static method of the class that returns it
   * @param setters the builder's method for each component, in the order of the components
   * @param fluent whether the setters return the builder
   * @param build the method that makes the instance
   */
  record Builder(TypeName type, String factory, List<String> setters, boolean fluent, String build)
      implements Construction {
    public Builder {
      setters = List.copyOf(setters);
    }
  }

  /**
   * {@code new Order()}, then {@code order.setShop(shop)} or {@code order.shop = shop}.
   *
   * @param targets the setter or field of each component, in the order of the components
   */
  record Setters(List<Access> targets) implements Construction {
    public Setters {
      targets = List.copyOf(targets);
    }
  }
}
