package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.model.EntityModel;

/**
 * The members of an entity's mapper, which its repository and its metamodel refer to.
 *
 * @param variable the parameter that holds an entity: {@code perspective}
 * @param schema the constant that holds the schema
 */
record MapperParts(
    EntityModel entity,
    Names names,
    String variable,
    String schema,
    Keys keys,
    Fields fields,
    Indexes indexes) {

  static MapperParts of(EntityModel entity) {
    Names names = new Names(entity);
    FreshNames constants = names.constants();
    String schema = constants.like("SCHEMA");
    Keys keys = new Keys(entity, schema, constants);
    Fields fields = new Fields(entity.stored(), constants, new Codecs(names));
    return new MapperParts(
        entity,
        names,
        Names.entityVariable(entity),
        schema,
        keys,
        fields,
        new Indexes(entity, fields));
  }

  /** The entity's class. */
  ClassName type() {
    return entity.name();
  }
}
