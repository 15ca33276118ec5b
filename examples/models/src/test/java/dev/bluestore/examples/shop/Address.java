package dev.bluestore.examples.shop;

/** Where somebody lives, or something stands. */
record Address(String street, String town, String country) {}
