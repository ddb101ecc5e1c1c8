package io.orderstream.serde;

import io.orderstream.rules.CodeRules;

class ArchitectureTests implements CodeRules {}
