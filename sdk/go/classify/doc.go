// Declare Classify contextual segments as Pulumi resources.
package classify
