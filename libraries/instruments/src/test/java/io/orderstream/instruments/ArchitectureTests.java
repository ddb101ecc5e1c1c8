package io.orderstream.instruments;

import io.orderstream.rules.CodeRules;

class ArchitectureTests implements CodeRules {}
