/**
 * The table: the only package that calls the DynamoDB client. Items and key records go in and out;
 * nothing here opens one.
 */
@NullMarked
package dev.bluestore.table;

import org.jspecify.annotations.NullMarked;
