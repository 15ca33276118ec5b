package dev.bluestore.examples.dialogues.summary;

/** A line of text without its markup, and the line of the file that it is on, from 1. */
record TextLine(int line, String text) {}
