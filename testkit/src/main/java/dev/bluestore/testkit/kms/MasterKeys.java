package dev.bluestore.testkit.kms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All keys and aliases of the server, in all regions. Guarded by the lock of the server. */
final class MasterKeys {

  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws:kms:(?<region>[a-z0-9-]+):(?<account>\\d{12}):(?<name>(key|alias)/.+)");
  private static final Pattern KEY_ID =
      Pattern.compile("mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String KEY = "key/";
  private static final String ALIAS = "alias/";

  private final Map<Id, MasterKey> keys = new HashMap<>();
  private final Map<Id, String> aliases = new HashMap<>();

  /** A key id or an alias name, in a region. */
  private record Id(String region, String name) {}

  void add(MasterKey key) {
    keys.put(new Id(key.region(), key.id()), key);
  }

  boolean has(String region, String id) {
    return keys.containsKey(new Id(region, id));
  }

  /** The key that a blob names, in the region of the caller. */
  Optional<MasterKey> byId(String region, String id) {
    return Optional.ofNullable(keys.get(new Id(region, id)));
  }

  /** By id, ARN, alias name or alias ARN. */
  MasterKey find(Caller caller, String operation, String name) {
    if (!name.startsWith("arn:")) {
      return local(caller.region(), name);
    }
    Matcher arn = ARN.matcher(name);
    if (!arn.matches() || !arn.group("region").equals(caller.region())) {
      throw KmsError.notFound("Invalid arn " + (arn.matches() ? arn.group("region") : name));
    }
    if (!arn.group("account").equals(MasterKey.ACCOUNT)) {
      throw KmsError.denied(caller, operation, name);
    }
    String resource = arn.group("name");
    return resource.startsWith(KEY)
        ? key(caller.region(), resource.substring(KEY.length()))
        : alias(caller.region(), resource);
  }

  /** By id or ARN alone, as operations that change a key ask for. */
  MasterKey findKey(Caller caller, String operation, String name) {
    if (name.startsWith(ALIAS)) {
      throw KmsError.notFound("Invalid keyId '" + name + "'");
    }
    if (name.startsWith("arn:")) {
      Matcher arn = ARN.matcher(name);
      if (!arn.matches() || !arn.group("name").startsWith(KEY)) {
        throw KmsError.client("InvalidArnException", "Invalid arn '" + name + "'");
      }
    }
    return find(caller, operation, name);
  }

  private MasterKey local(String region, String name) {
    if (name.startsWith(ALIAS)) {
      return alias(region, name);
    }
    if (!KEY_ID.matcher(name).matches()) {
      throw KmsError.notFound("Invalid keyId '" + name + "'");
    }
    return key(region, name);
  }

  private MasterKey key(String region, String id) {
    return byId(region, id)
        .orElseThrow(() -> KmsError.notFound("Key '" + keyArn(region, id) + "' does not exist"));
  }

  private MasterKey alias(String region, String name) {
    return key(region, target(region, name));
  }

  /** The id of the key that an alias stands for. */
  String target(String region, String alias) {
    String id = aliases.get(new Id(region, alias));
    if (id == null) {
      throw KmsError.notFound("Alias " + aliasArn(region, alias) + " is not found.");
    }
    return id;
  }

  void createAlias(String region, String alias, MasterKey target) {
    if (aliases.putIfAbsent(new Id(region, alias), target.id()) != null) {
      throw KmsError.client(
          "AlreadyExistsException",
          "An alias with the name " + aliasArn(region, alias) + " already exists");
    }
  }

  void updateAlias(String region, String alias, MasterKey target) {
    target(region, alias);
    aliases.put(new Id(region, alias), target.id());
  }

  void deleteAlias(String region, String alias) {
    target(region, alias);
    aliases.remove(new Id(region, alias));
  }

  List<MasterKey> in(String region) {
    return keys.values().stream()
        .filter(key -> key.region().equals(region))
        .sorted(Comparator.comparing(MasterKey::id))
        .toList();
  }

  /** A multi-region key in all its regions, or the one key of that id. */
  List<MasterKey> withId(String id) {
    return keys.values().stream()
        .filter(key -> key.id().equals(id))
        .sorted(Comparator.comparing(MasterKey::region))
        .toList();
  }

  /** The aliases of a region with the ids of their keys, sorted by name. */
  Map<String, String> aliasesIn(String region) {
    Map<String, String> found = new TreeMap<>();
    aliases.forEach(
        (id, target) -> {
          if (id.region().equals(region)) {
            found.put(id.name(), target);
          }
        });
    return found;
  }

  static String keyArn(String region, String id) {
    return arn(region, KEY + id);
  }

  static String aliasArn(String region, String alias) {
    return arn(region, alias);
  }

  private static String arn(String region, String name) {
    return "arn:aws:kms:" + region + ":" + MasterKey.ACCOUNT + ":" + name;
  }
}
