/**
 */
package org.howdah.model.topology;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Host</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Host#getAddress <em>Address</em>}</li>
 *   <li>{@link org.howdah.model.topology.Host#getSite <em>Site</em>}</li>
 *   <li>{@link org.howdah.model.topology.Host#getSsh <em>Ssh</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getHost()
 * @model
 * @generated
 */
public interface Host extends Element {
	/**
	 * Returns the value of the '<em><b>Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * IP address or DNS name; where it is left out, the id is resolved.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Address</em>' attribute.
	 * @see #setAddress(String)
	 * @see org.howdah.model.topology.TopologyPackage#getHost_Address()
	 * @model
	 * @generated
	 */
	String getAddress();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Host#getAddress <em>Address</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Address</em>' attribute.
	 * @see #getAddress()
	 * @generated
	 */
	void setAddress(String value);

	/**
	 * Returns the value of the '<em><b>Site</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Site</em>' attribute.
	 * @see #setSite(String)
	 * @see org.howdah.model.topology.TopologyPackage#getHost_Site()
	 * @model
	 * @generated
	 */
	String getSite();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Host#getSite <em>Site</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Site</em>' attribute.
	 * @see #getSite()
	 * @generated
	 */
	void setSite(String value);

	/**
	 * Returns the value of the '<em><b>Ssh</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Ssh</em>' containment reference.
	 * @see #setSsh(SshAccess)
	 * @see org.howdah.model.topology.TopologyPackage#getHost_Ssh()
	 * @model containment="true"
	 * @generated
	 */
	SshAccess getSsh();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Host#getSsh <em>Ssh</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ssh</em>' containment reference.
	 * @see #getSsh()
	 * @generated
	 */
	void setSsh(SshAccess value);

} // Host
