/**
 * What a domain class carries so that bluestore stores it sealed, and the interface of converters.
 */
module dev.bluestore.annotations {
  requires static transitive org.jspecify;

  exports dev.bluestore.annotations;
}
