/**
 * What a domain class carries so that bluestore stores it sealed. Nothing here exists at run time.
 */
module dev.bluestore.annotations {
  requires static transitive org.jspecify;

  exports dev.bluestore.annotations;
}
