/** The FoodMart data set (a public retail data set of 1997 and 1998), read as products and as orders to replay. */
@NullMarked
package io.orderstream.load.foodmart;

import org.jspecify.annotations.NullMarked;
