package io.orderstream.connect;

import io.orderstream.rules.CodeRules;

class ArchitectureTests implements CodeRules {}
