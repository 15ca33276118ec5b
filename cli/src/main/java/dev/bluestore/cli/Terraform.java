package dev.bluestore.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as a resource of Terraform's provider for AWS ({@code aws_dynamodb_table}). */
final class Terraform {

  private final List<String> lines = new ArrayList<>();
  private int depth;

  private Terraform() {}

  static List<String> resource(TableShape table) {
    Terraform out = new Terraform();
    out.open("resource \"aws_dynamodb_table\" \"table\"");
    out.text("name", table.name());
    out.text("billing_mode", table.capacity().isPresent() ? "PROVISIONED" : "PAY_PER_REQUEST");
    table.capacity().ifPresent(out::capacity);
    out.halves(table.keys());
    out.plain("deletion_protection_enabled", table.deletionProtection());
    table.stream()
        .ifPresent(
            view -> {
              out.plain("stream_enabled", true);
              out.text("stream_view_type", view);
            });
    table
        .types()
        .forEach(
            (name, type) -> {
              out.open("attribute");
              out.text("name", name);
              out.text("type", type);
              out.close();
            });
    table.indexes().forEach(out::index);
    table
        .timeToLive()
        .ifPresent(
            attribute -> {
              out.open("ttl");
              out.text("attribute_name", attribute);
              out.plain("enabled", true);
              out.close();
            });
    out.open("point_in_time_recovery");
    out.plain("enabled", table.pointInTimeRecovery());
    out.close();
    out.open("lifecycle");
    out.plain("prevent_destroy", true);
    out.close();
    out.close();
    return List.copyOf(out.lines);
  }

  private void index(TableShape.Index index) {
    open(index.local() ? "local_secondary_index" : "global_secondary_index");
    text("name", index.name());
    List<TableShape.Key> keys =
        index.local()
            ? index.keys().stream().filter(key -> !key.isPartition()).toList()
            : index.keys();
    if (keys.stream().filter(TableShape.Key::isPartition).count() > 1
        || keys.stream().filter(key -> !key.isPartition()).count() > 1) {
      keys.forEach(this::keySchema);
    } else {
      halves(keys);
    }
    text("projection_type", index.projection());
    if (!index.included().isEmpty()) {
      line(
          "non_key_attributes = ["
              + index.included().stream().map(Terraform::quoted).collect(Collectors.joining(", "))
              + "]");
    }
    index.capacity().ifPresent(this::capacity);
    close();
  }

  /**
   * The form for a key of one attribute in each half, which every release of the provider knows.
   */
  private void halves(List<TableShape.Key> keys) {
    keys.forEach(key -> text(key.isPartition() ? "hash_key" : "range_key", key.attribute()));
  }

  private void keySchema(TableShape.Key key) {
    open("key_schema");
    text("attribute_name", key.attribute());
    text("key_type", key.role());
    close();
  }

  private void capacity(TableShape.Capacity capacity) {
    line("read_capacity = " + capacity.reads());
    line("write_capacity = " + capacity.writes());
  }

  private void text(String name, String value) {
    line(name + " = " + quoted(value));
  }

  private void plain(String name, boolean value) {
    line(name + " = " + value);
  }

  /** A string of HCL, in which nothing is interpolated. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${").replace("%{", "%%{")
        + '"';
  }

  private void open(String block) {
    line(block + " {");
    depth++;
  }

  private void close() {
    depth--;
    line("}");
  }

  private void line(String text) {
    lines.add("  ".repeat(depth) + text);
  }
}
