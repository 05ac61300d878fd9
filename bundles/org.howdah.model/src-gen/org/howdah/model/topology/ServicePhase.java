/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Service Phase</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What a service is in a phase: absent, active, shadow, retired, or a word of the user's own.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.ServicePhase#getService <em>Service</em>}</li>
 *   <li>{@link org.howdah.model.topology.ServicePhase#getState <em>State</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getServicePhase()
 * @model
 * @generated
 */
public interface ServicePhase extends EObject {
	/**
	 * Returns the value of the '<em><b>Service</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Service</em>' attribute.
	 * @see #setService(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServicePhase_Service()
	 * @model required="true"
	 * @generated
	 */
	String getService();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.ServicePhase#getService <em>Service</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Service</em>' attribute.
	 * @see #getService()
	 * @generated
	 */
	void setService(String value);

	/**
	 * Returns the value of the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>State</em>' attribute.
	 * @see #setState(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServicePhase_State()
	 * @model
	 * @generated
	 */
	String getState();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.ServicePhase#getState <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>State</em>' attribute.
	 * @see #getState()
	 * @generated
	 */
	void setState(String value);

} // ServicePhase
