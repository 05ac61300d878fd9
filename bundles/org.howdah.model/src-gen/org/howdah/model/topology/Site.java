/**
 */
package org.howdah.model.topology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Site</b></em>'.
 * <!-- end-user-doc -->
 *
 *
 * @see org.howdah.model.topology.TopologyPackage#getSite()
 * @model
 * @generated
 */
public interface Site extends Element {
} // Site
